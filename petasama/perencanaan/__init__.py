"""Ground: what the plans aim at. Sasaran and its indicators, per office."""

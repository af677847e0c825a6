"""The example world: Kabupaten Hulu Sungai Selatan with its real offices, and proposals built on real cases.

Names of people, figures and texts of proposals are examples, marked “contoh”.
"""

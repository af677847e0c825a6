"""Face: the trail, read by people; its extract and its proof."""

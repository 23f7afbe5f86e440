"""What comes first: the newest, who speaks, the counts of today; where nothing is yet, how to begin."""

"""Many reports → copies, origins, stories, agreement and contradiction. `newsroom.py` holds the way on one screen."""

"""A report for people: Arabic that reads well in an ordinary terminal, under English or Arabic labels."""

"""Who may do what: accounts, roles, the first account."""

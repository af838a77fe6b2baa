"""What was published and when: history, the ledger of addresses, redirects, editions."""

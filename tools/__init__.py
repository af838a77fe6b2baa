"""What is run beside the site: finding a browser, measuring, taking pictures."""

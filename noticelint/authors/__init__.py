"""What rule authors use: examples run, phrases proved, accuracy measured, rules listed and traced."""

"""What ``make audit`` measures; the cheap parts are tests too."""

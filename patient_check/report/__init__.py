"""What is printed and exported: letters and sheets as PDF, ODT and text, dates as a calendar."""

"""What sorts a car and its people into rate classes (料率区分) [B P35, P37]."""

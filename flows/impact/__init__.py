"""A shock that the car has felt: are you all right?"""

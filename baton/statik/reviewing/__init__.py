"""The service review: what was wanted held against what was measured, and did it get better?"""

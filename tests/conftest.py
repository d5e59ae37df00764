"""Settings of Hypothesis for all tests: no deadlines, since first calls import models, and a moderate number of examples."""

from hypothesis import HealthCheck, settings

settings.register_profile("cleantext", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("cleantext")

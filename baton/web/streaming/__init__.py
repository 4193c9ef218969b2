"""The log, live: server-sent events from a small raw ASGI application beside Django.

Inside a Django view each stream would pin a thread and a database connection for as long as it lasts.
"""

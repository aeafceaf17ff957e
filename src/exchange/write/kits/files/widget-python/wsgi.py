"""For a server such as gunicorn: gunicorn wsgi:application"""

from server import create_application, read_settings

application = create_application(read_settings())

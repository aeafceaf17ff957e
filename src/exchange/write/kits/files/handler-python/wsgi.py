"""For a server such as gunicorn: gunicorn wsgi:application"""

import os

from server import APP, create_application, read_hash

preview_origin = os.environ.get(APP["previewVariable"])
application = create_application(read_hash(), preview_origin=preview_origin)

"""A time-stamping authority over HTTP (RFC 3161, section 3.4): what it is asked is answered by `openssl ts`.

Usage: time_stamping_authority.py CONFIGURATION FOLDER
"""

import http.server
import os
import signal
import subprocess
import sys
import tempfile

CONFIGURATION, FOLDER = sys.argv[1:3]

# Who starts this may block signals, and is to be able to end it.
signal.pthread_sigmask(signal.SIG_SETMASK, [])


class Authority(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        query = self.rfile.read(int(self.headers["Content-Length"]))
        if self.headers["Content-Type"] != "application/timestamp-query":
            return self.send_error(415)
        with tempfile.TemporaryDirectory() as folder:
            asked, answered = os.path.join(folder, "q"), os.path.join(folder, "r")
            with open(asked, "wb") as file:
                file.write(query)
            subprocess.run(
                ["openssl", "ts", "-reply", "-config", CONFIGURATION, "-queryfile", asked, "-out", answered],
                cwd=FOLDER, check=True, stderr=subprocess.DEVNULL)
            with open(answered, "rb") as file:
                answer = file.read()
        self.send_response(200)
        self.send_header("Content-Type", "application/timestamp-reply")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *arguments):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Authority)
print(f"listening on http://127.0.0.1:{server.server_port}/tsr", flush=True)
server.serve_forever()

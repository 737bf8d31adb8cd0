# Verifies a webhook of PaymentPortal (Standard Webhooks).
# Needs the body byte for byte as it came: in Flask take request.get_data().
import base64
import hashlib
import hmac
import time


def verify(headers, body, secret, now=None):
    try:
        timestamp = int(headers["webhook-timestamp"])
    except (KeyError, ValueError):
        return False
    if abs((time.time() if now is None else now) - timestamp) > 300:
        return False

    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = f"{headers['webhook-id']}.{timestamp}.".encode() + body
    digest = hmac.new(key, signed, hashlib.sha256).digest()
    expected = "v1," + base64.b64encode(digest).decode()

    # While a secret is renewed there are two signatures; one that fits is enough.
    given = headers.get("webhook-signature", "").split(" ")
    return any([hmac.compare_digest(signature.encode(), expected.encode()) for signature in given])

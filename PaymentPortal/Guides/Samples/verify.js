// Verifies a webhook of PaymentPortal (Standard Webhooks).
// Needs the body byte for byte as it came: in Express take express.raw({ type: "*/*" }).
const { createHmac, timingSafeEqual } = require("node:crypto");

function verify(headers, body, secret, now = Date.now() / 1000) {
  const timestamp = Number(headers["webhook-timestamp"]);
  if (!(Math.abs(now - timestamp) <= 300)) return false;

  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.`;
  const expected = createHmac("sha256", key).update(signed).update(body).digest();

  // While a secret is renewed there are two signatures; one that fits is enough.
  return (headers["webhook-signature"] ?? "").split(" ").some(signature => {
    const given = Buffer.from(signature.replace(/^v1,/, ""), "base64");
    return signature.startsWith("v1,") && given.length === expected.length
      && timingSafeEqual(given, expected);
  });
}

module.exports = { verify };

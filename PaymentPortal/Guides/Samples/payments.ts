// Asks for money over the API of PaymentPortal and waits until it is paid. Node.js 20 or later, no packages.
//   payments pay REFERENCE           asks for 12.95 EUR
//   payments verify SECRET < body    verifies a webhook; its headers stand in ID, TIMESTAMP and SIGNATURE
import { createHmac, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";

type Money = { value: number; currency: string };
type PaymentRequest = { id: string; status: string; links: { pay: string } };
type Payment = { id: string; paymentRequestId: string; amount: Money };
type Page<T> = { data: T[]; nextCursor: string | null };

const portal = `${process.env.PORTAL ?? "{{address}}"}/api/v1`;
const secret = process.env.PORTAL_SECRET ?? "pp_dev_demo";
const pause = (seconds: number) => new Promise(done => setTimeout(done, seconds * 1000));

async function call<T>(method: string, path: string, body?: unknown, key?: string): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const answer = await fetch(portal + path, {
      method,
      headers: {
        Authorization: `Bearer ${secret}`,
        "Content-Type": "application/json",
        ...(key ? { "Idempotency-Key": key } : {}),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if ((answer.status === 429 || answer.status >= 500) && attempt < 5) {
      await pause(Number(answer.headers.get("Retry-After") ?? attempt));
      continue;
    }
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }
}

async function pay(reference: string): Promise<void> {
  const since = new Date(Date.now() - 3_600_000).toISOString();
  const wanted = {
    reference,
    description: "Sample order",
    amount: { value: 1295, currency: "EUR" },
    recipient: { name: "Erika Mustermann", email: "erika@example.org", language: "de" },
  };

  // The same key and body have one effect, however often they are sent.
  const request = await call<PaymentRequest>("POST", "/payment-requests", wanted, `create-${reference}`);
  const again = await call<PaymentRequest>("POST", "/payment-requests", wanted, `create-${reference}`);
  if (again.id !== request.id) throw new Error("Asked twice.");

  await call("POST", `/payment-requests/${request.id}/messages`, { channel: "email" }, `send-${reference}`);
  console.log(`pay: ${request.links.pay}`);

  while ((await call<PaymentRequest>("GET", `/payment-requests/${request.id}`)).status !== "paid") {
    await pause(Number(process.env.PORTAL_WAIT ?? 5));
  }

  // Hourly catch-up: every payment since the last time, page by page.
  let cursor: string | null = null;
  do {
    const page: Page<Payment> = await call("GET", `/payments?from=${since}&limit=100${cursor ? `&after=${cursor}` : ""}`);
    for (const payment of page.data.filter(one => one.paymentRequestId === request.id)) {
      console.log(`paid: ${payment.id} ${payment.amount.value} ${payment.amount.currency}`);
    }
    cursor = page.nextCursor;
  } while (cursor);
}

function verify(webhookSecret: string): boolean {
  const { ID, TIMESTAMP, SIGNATURE = "" } = process.env;
  if (!(Math.abs(Date.now() / 1000 - Number(TIMESTAMP)) <= 300)) return false;
  const key = Buffer.from(webhookSecret.replace(/^whsec_/, ""), "base64");
  const expected = createHmac("sha256", key).update(`${ID}.${TIMESTAMP}.`).update(readFileSync(0)).digest();
  return SIGNATURE.split(" ").some(signature => {
    const given = Buffer.from(signature.replace(/^v1,/, ""), "base64");
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}

const [what, argument = ""] = process.argv.slice(2);
if (what === "verify") process.exitCode = verify(argument) ? 0 : 1;
else void pay(argument);

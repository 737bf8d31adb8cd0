#!/usr/bin/env bash
# Asks for money over the API of PaymentPortal and waits until it is paid. Needs curl, jq and openssl.
#   ./payments.sh pay REFERENCE          asks for 12.95 EUR
#   ./payments.sh verify SECRET < body   verifies a webhook; its headers stand in ID, TIMESTAMP and SIGNATURE
set -euo pipefail

portal="${PORTAL:-{{address}}}/api/v1"
secret="${PORTAL_SECRET:-pp_dev_demo}"

call() { # method, path, further arguments of curl
  curl --silent --show-error --fail-with-body --retry 5 --max-time 30 --request "$1" "$portal$2" \
    --header "Authorization: Bearer $secret" --header "Content-Type: application/json" "${@:3}"
}

pay() {
  local reference="$1" body request id since cursor page
  body=$(jq -n --arg reference "$reference" '{ reference: $reference, description: "Sample order", amount: { value: 1295, currency: "EUR" },
    recipient: { name: "Erika Mustermann", email: "erika@example.org", language: "de" } }')
  since=$(date -u -d "-1 hour" +%Y-%m-%dT%H:%M:%SZ)

  # The same key and body have one effect, however often they are sent.
  request=$(call POST /payment-requests --header "Idempotency-Key: create-$reference" --data "$body")
  [ "$request" = "$(call POST /payment-requests --header "Idempotency-Key: create-$reference" --data "$body")" ]
  id=$(jq -r .id <<<"$request")

  call POST "/payment-requests/$id/messages" --header "Idempotency-Key: send-$reference" --data '{ "channel": "email" }' >/dev/null
  echo "pay: $(jq -r .links.pay <<<"$request")"

  until [ "$(call GET "/payment-requests/$id" | jq -r .status)" = paid ]; do sleep "${PORTAL_WAIT:-5}"; done

  # Hourly catch-up: every payment since the last time, page by page.
  cursor=""
  while :; do
    page=$(call GET "/payments?from=$since&limit=100${cursor:+&after=$cursor}")
    jq -r --arg id "$id" '.data[] | select(.paymentRequestId == $id) | "paid: \(.id) \(.amount.value) \(.amount.currency)"' <<<"$page"
    cursor=$(jq -r '.nextCursor // ""' <<<"$page")
    [ -n "$cursor" ] || break
  done
}

verify() {
  local key expected given
  local age=$(($(date +%s) - TIMESTAMP))
  [ "${age#-}" -le 300 ] || return 1
  key=$(printf %s "${1#whsec_}" | base64 -d | od -An -v -tx1 | tr -d ' \n')
  expected="v1,$({ printf %s "$ID.$TIMESTAMP."; cat; } | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | base64)"
  for given in $SIGNATURE; do [ "$given" = "$expected" ] && return 0; done
  return 1
}

"$@"

interface Told {
  home: string
  publicId: string
  domain: string
}

/** A call as a page of the site would send it. */
export function callOfPage({ home, publicId, domain }: Told): string {
  const body = { site_id: publicId, phone_number: '+4930123456', fingerprint: 'FINGERPRINT' }
  return [
    `curl -X POST ${home}/api/call-event \\`,
    `  -H 'Content-Type: application/json' -H 'Origin: https://${domain}' \\`,
    `  -d '${JSON.stringify(body)}'`,
  ].join('\n')
}

/** A call as a server would send it, with its signature. */
export function callOfServer({ home, publicId }: Told): string {
  const body = { site_id: publicId, phone_number: '+4930123456', external_id: 'CALL-1' }
  return [
    `SECRET='omcs_...'`,
    `BODY='${JSON.stringify(body)}'`,
    `TIME=$(date +%s)`,
    `SIGNATURE=$(printf '%s.%s' "$TIME" "$BODY" | openssl dgst -sha256 -hmac "$SECRET" -r | cut -d' ' -f1)`,
    `curl -X POST ${home}/api/call-event -H 'Content-Type: application/json' \\`,
    `  -H "Opsmantik-Timestamp: $TIME" -H "Opsmantik-Signature: v1=$SIGNATURE" -d "$BODY"`,
  ].join('\n')
}

import { createHmac, timingSafeEqual } from 'node:crypto'
import type { SettingValues } from '#app/plugins/contracts/plugin'
import type { CallProvider, ProviderCall } from '#app/plugins/contracts/call_provider'

export function myPluginProvider(settings: SettingValues): CallProvider {
  const secret = String(settings.secret)
  return {
    verify({ headers, body }) {
      if (!secret) return false
      const expected = createHmac('sha256', secret).update(body).digest()
      const given = Buffer.from(headers['x-signature'] ?? '', 'hex')
      return given.length === expected.length && timingSafeEqual(given, expected)
    },
    read: ({ body }) => callIn(body),
  }
}

function callIn(body: string): ProviderCall | null {
  const told = parsed(body)
  if (told?.type !== 'call.ended') return null
  const { id, from, to, started_at: startedAt, seconds } = told
  const calledAt = new Date(String(startedAt))
  if (typeof id !== 'string' || !id || Number.isNaN(calledAt.getTime())) return null
  return {
    externalId: id,
    phoneNumber: String(from ?? ''),
    calledAt,
    durationSec: typeof seconds === 'number' && seconds >= 0 ? seconds : null,
    dialled: typeof to === 'string' ? to : null,
  }
}

function parsed(body: string): Record<string, unknown> | null {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

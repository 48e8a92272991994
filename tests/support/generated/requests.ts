import fc, { type Arbitrary } from 'fast-check'
import { content, wrapping, type Content, type Wrapping } from './bodies.js'
import { contentType, lies, origin, referrer, signals, type Decisive } from './headers.js'
import type { SiteName } from './world.js'

/** To the public door, and through it. */
export interface DoorRequest {
  kind: 'door'
  path: string
  site: SiteName
  content: Content
  wrapping: Wrapping
  contentType: Decisive
  origin: Decisive
  referrer: Decisive
  signals: { gpc?: string; dnt?: string }
  lies: (readonly [name: string, value: string])[]
}

/** Beside the door: other methods, other paths. */
export interface StrayRequest {
  kind: 'stray'
  method: string
  path: string
}

export interface Preflight {
  kind: 'preflight'
  origin: Decisive
}

export type GeneratedRequest = DoorRequest | StrayRequest | Preflight

const door = fc.record({
  kind: fc.constant('door' as const),
  path: fc.oneof(
    { arbitrary: fc.constant('/api/sync'), weight: 20 },
    { arbitrary: fc.constantFrom('/api/sync?', '/api/sync?_method=DELETE&s=1'), weight: 1 }
  ),
  site: fc.oneof(
    { arbitrary: fc.constant('plain' as const), weight: 12 },
    { arbitrary: fc.constant('strict' as const), weight: 4 },
    { arbitrary: fc.constantFrom('blocked' as const, 'removed' as const), weight: 1 },
    { arbitrary: fc.constant('nobody' as const), weight: 1 }
  ),
  content,
  wrapping,
  contentType,
  origin,
  referrer,
  signals,
  lies,
})

const stray = fc.oneof(
  fc.record({
    kind: fc.constant('stray' as const),
    method: fc.constantFrom('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'REPORT'),
    path: fc.constantFrom('/api/sync', '/api/sync?s=1', '/api/'),
  }),
  fc.record({
    kind: fc.constant('stray' as const),
    method: fc.constantFrom('POST', 'OPTIONS'),
    path: fc.constantFrom(
      '/api/nothing',
      '/api/sync/x',
      '/api/Sync',
      '/api/sync.json',
      '/api/sync%00',
      '/api/sync%2f',
      '/api/%',
      '/api/__proto__',
      '/api/constructor',
      '/api/../etc/passwd',
      '/api/sync;x=1',
      "/api/'%22%3E%3Csvg%20onload=alert(1)%3E",
      `/api/${'x'.repeat(4_000)}`
    ),
  })
)

const preflight = fc.record({ kind: fc.constant('preflight' as const), origin })

export const generatedRequest: Arbitrary<GeneratedRequest> = fc.oneof(
  { arbitrary: door, weight: 40 },
  { arbitrary: stray, weight: 2 },
  { arbitrary: preflight, weight: 1 }
)

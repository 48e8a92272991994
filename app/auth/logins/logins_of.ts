import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { createHash } from 'node:crypto'
import type User from '#app/auth/models/user'
import { SessionCollection } from '@adonisjs/session'
import { loginOf } from '#app/auth/session_users'
import { deviceIn, type Device } from '#app/auth/logins/device'
import { SESSION_IDLE_SEC } from '#config/session'

/** A browser in which the person is signed in. */
export interface Login {
  sessionId: string
  /** The browser that asks. */
  isThisOne: boolean
  /** Stands for the session on the page: its id is the secret of the browser's cookie. */
  handle: string
  /** When the person signed in, ms, as the session has it. */
  login: string
  device: Device
  lastSeenAt: Date
}

/** Those that still count, the one that was used last first. */
export async function loginsOf(user: User, ownSessionId: string): Promise<Login[]> {
  const collection = await app.container.make(SessionCollection)
  const tagged = await collection.tagged(user.id)
  const ends = await endOfSessions(user.id)
  const current = `${user.id}.${user.sessionEpoch}.`
  return tagged
    .filter(({ data }) => String(data.auth_web).startsWith(current))
    .map(({ id, data }) => ({
      sessionId: id,
      isThisOne: id === ownSessionId,
      handle: handleOf(id),
      login: loginOf(data.auth_web),
      device: deviceIn(data),
      lastSeenAt: new Date((ends.get(id) ?? 0) - SESSION_IDLE_SEC * 1000),
    }))
    .filter(({ login }) => !user.endedLogins.includes(login))
    .toSorted((one, other) => other.lastSeenAt.getTime() - one.lastSeenAt.getTime())
}

function handleOf(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('base64url')
}

/** A session ends so long after it was used last. */
async function endOfSessions(userId: string) {
  const { rows } = await db
    .connection('service')
    .rawQuery<{ rows: { id: string; end: Date }[] }>(
      'SELECT id, expires_at AS "end" FROM login_sessions WHERE user_id = ?',
      [userId]
    )
  return new Map(rows.map(({ id, end }) => [id, end.getTime()]))
}

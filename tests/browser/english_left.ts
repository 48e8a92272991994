import type { Page } from 'playwright'
import { messagesOf, namespacesOf } from '#tests/support/messages'
import { readableTexts } from '#tests/browser/words'

/** Names that are the same in every language, though they are made of English words. */
const NAMES = /Do Not Track|Global Privacy Control|IP Geolocation by DB-IP/g

/** Enough of a sentence to tell it from a name. */
const LEAST_LETTERS = 8

/** Words that stand in any English sentence, and in no Turkish one. */
const ENGLISH =
  /(?:^|\s)(?:the|of|and|is|are|was|with|from|not|this|that|it|by|for|has|have|you)(?=[\s,.:;?]|$)/i

/**
 * What can be read on a page in English, though it is a page in Turkish: messages as they are in English, filled in or not, and
 * whatever reads like an English sentence, wherever it comes from.
 */
export async function englishLeft(page: Page): Promise<string[]> {
  const { isMessage } = await english()
  const texts = new Set(await readableTexts(page))
  const named = [...texts].map((text) => text.replace(NAMES, ''))
  return named.filter((text) => isMessage(text) || ENGLISH.test(text))
}

let known: Promise<{ isMessage(text: string): boolean }> | undefined

function english() {
  known ??= readMessages()
  return known
}

async function readMessages() {
  const exact = new Set<string>()
  const patterns: RegExp[] = []
  for (const namespace of await namespacesOf('en')) {
    const turkish = await messagesOf('tr', namespace)
    for (const [key, message] of await messagesOf('en', namespace)) {
      if (message === turkish.get(key)) continue
      for (const piece of piecesOf(message)) {
        if (!piece.includes('{')) exact.add(piece)
        else if (isTelling(piece)) patterns.push(patternOf(piece))
      }
    }
    for (const message of turkish.values()) piecesOf(message).forEach((one) => exact.delete(one))
  }
  return {
    isMessage: (text: string) => exact.has(text) || patterns.some((pattern) => pattern.test(text)),
  }
}

/** Tags are elements of the page. What depends on a number has no one text. */
function piecesOf(message: string): string[] {
  if (/\{\w+, (?:plural|select)/.test(message)) return []
  return message
    .split(/<\/?\w+>/)
    .map((piece) => piece.trim())
    .filter((piece) => /\p{L}{3}/u.test(piece))
}

const isTelling = (piece: string) =>
  piece.replace(/\{[^}]*\}/g, '').replace(/\P{L}/gu, '').length >= LEAST_LETTERS

function patternOf(piece: string) {
  const parts = piece.split(/\{[^}]*\}/).map((part) => RegExp.escape(part))
  return new RegExp(`^${parts.join('.+')}$`, 's')
}

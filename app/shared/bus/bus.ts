import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import logger from '@adonisjs/core/services/logger'
import { FrameReader, toFrames, type Said } from '#app/shared/bus/frames'
import type { Transport } from '#app/shared/bus/transport'

/** What is done with a message; what it gives is the answer for who asked. */
type Handler = (body: any, from: number) => unknown

/** Longer than this nobody waits for a process that does not answer. */
const PATIENCE_MS = 1_000

interface Asked {
  unheard: Set<number>
  answers: unknown[]
  done: () => void
}

/**
 * How the processes of an installation speak to each other. What is said is heard by those that listen at that moment, and by nobody
 * later: it makes things sooner, and what has to be right does not hang on it. A process that was cut off is told when it is back
 * (`onResumed`), and looks for itself.
 */
export class Bus {
  #handlers = new Map<string, Handler>()
  #resumed: (() => void)[] = []
  #asked = new Map<number, Asked>()
  #reader = new FrameReader()
  #waiting: string[] = []
  #sending: Promise<void> | null = null

  constructor(readonly transport: Transport) {}

  /** One handler a topic. Messages of this process itself are not heard. */
  on(topic: string, handler: Handler) {
    this.#handlers.set(topic, handler)
  }

  onResumed(listener: () => void) {
    this.#resumed.push(listener)
  }

  open(): Promise<void> {
    return this.transport.open({
      heard: (text) => this.#heard(text),
      resumed: () => this.#resumed.forEach((listener) => listener()),
    })
  }

  /** After what was said is on its way: a command ends right after its change. */
  async close() {
    await this.#sending
    await this.transport.close()
  }

  /** Who else listens. */
  async others(): Promise<number[]> {
    const members = await this.transport.members()
    return members.filter((id) => id !== this.transport.id)
  }

  /** In the order of the calls. Nobody waits for it, and one that cannot be said is only logged. */
  say(topic: string, body: unknown) {
    this.#waiting.push(...toFrames({ from: this.transport.id, topic, body }))
    this.#sending ??= this.#send().finally(() => (this.#sending = null))
  }

  /**
   * Says it, and waits until everybody else has done what they do with it. Gives the answers of those who were there in time; none
   * when this process hears nobody.
   */
  async ask<Answer>(topic: string, body: unknown): Promise<Answer[]> {
    if (!this.transport.isOpen) return []
    const others = await this.others()
    if (others.length === 0) return []
    const id = randomInt(2 ** 47)
    const { promise, resolve } = Promise.withResolvers<void>()
    const asked: Asked = { unheard: new Set(others), answers: [], done: resolve }
    this.#asked.set(id, asked)
    this.say(topic, { ask: id, body })
    await Promise.race([promise, sleep(PATIENCE_MS, undefined, { ref: false })])
    this.#asked.delete(id)
    return asked.answers as Answer[]
  }

  async #send() {
    while (this.#waiting.length) {
      const texts = this.#waiting
      this.#waiting = []
      try {
        await this.transport.publish(texts)
      } catch (err) {
        logger.warn({ err, messages: texts.length }, 'other processes were not told')
      }
    }
  }

  #heard(text: string) {
    const said = this.#reader.read(text)
    if (!said || said.from === this.transport.id) return
    if (said.topic === 'answer') return this.#answered(said)
    void this.#handle(said)
  }

  async #handle({ topic, body, from }: Said) {
    const handler = this.#handlers.get(topic)
    if (!handler) return
    const { ask, body: asked } = (body ?? {}) as { ask?: number; body?: unknown }
    try {
      const answer = await handler(ask === undefined ? body : asked, from)
      if (ask !== undefined) this.say('answer', { ask, answer })
    } catch (err) {
      logger.error({ err, topic }, 'what another process said could not be heeded')
    }
  }

  #answered({ from, body }: Said) {
    const { ask, answer } = body as { ask: number; answer: unknown }
    const asked = this.#asked.get(ask)
    if (!asked?.unheard.delete(from)) return
    asked.answers.push(answer)
    if (asked.unheard.size === 0) asked.done()
  }
}

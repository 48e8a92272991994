/** What carries texts between the processes of an installation: PostgreSQL on one machine and on few, another store on many. */
export interface Transport {
  /** Of this process among those that listen. */
  readonly id: number

  /**
   * Begins to listen, and comes back by itself when it was cut off. Resolves when it listens; rejects when that does not work now, and
   * goes on trying.
   */
  open(listener: TransportListener): Promise<void>

  /** To all that listen, this process included, in the order of the calls. Works without `open`. */
  publish(texts: string[]): Promise<void>

  /** Who listens now. One that was killed is not among them. */
  members(): Promise<number[]>

  isOpen: boolean
  close(): Promise<void>
}

export interface TransportListener {
  heard(text: string): void
  /** It listens again, after it did not for a while: what was said meanwhile is lost. */
  resumed(): void
}

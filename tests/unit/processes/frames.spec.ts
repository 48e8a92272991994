import { test } from '@japa/runner'
import { randomBytes } from 'node:crypto'
import { FrameReader, toFrames } from '#app/shared/bus/frames'

const MOST = 8_000

function readAll(frames: string[], reader = new FrameReader()) {
  return frames.map((frame) => reader.read(frame)).filter((said) => said !== null)
}

test.group('Frames of the bus', () => {
  for (const [what, body] of Object.entries({
    'nothing': null,
    'words': { site: 'çğü 🎈 \u0000 \ud800', list: [1, null] },
    'a long text that can be compressed': 'ş'.repeat(100_000),
    'one that cannot': randomBytes(40_000).toString('base64'),
  })) {
    test(`${what} arrives as it was said`, ({ assert }) => {
      const said = { from: 7, topic: 'live.message', body }
      const frames = toFrames(said)
      for (const frame of frames) assert.isBelow(Buffer.byteLength(frame), MOST)
      assert.deepEqual(readAll(frames), [said])
    })
  }

  test('parts of several senders do not mix', ({ assert }) => {
    const long = randomBytes(40_000).toString('base64')
    const reader = new FrameReader()
    const ours = toFrames({ from: 1, topic: 'a', body: long })
    const theirs = toFrames({ from: 2, topic: 'b', body: long })
    const mixed = ours.flatMap((frame, i) => [frame, theirs[i]])
    assert.deepEqual(
      readAll(mixed, reader).map(({ from }) => from),
      [1, 2]
    )
  })

  test('one whose beginning was missed is forgotten, and the next one is heard', ({ assert }) => {
    const reader = new FrameReader()
    const long = toFrames({ from: 1, topic: 'a', body: randomBytes(40_000).toString('base64') })
    assert.deepEqual(readAll(long.slice(1), reader), [])
    assert.lengthOf(readAll(toFrames({ from: 1, topic: 'a', body: 'short' }), reader), 1)
  })

  for (const text of ['', 'hello', '1 a 0 0 {', '1 a 0 1 !!', 'x a 0 0 1', '1 a 3 2 YQ==']) {
    test(`"${text}" is nothing that was said`, ({ assert }) => {
      assert.isNull(new FrameReader().read(text))
    })
  }
})

import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { test } from '@japa/runner'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { readPaths } from '#app/attribution/paths/read_paths'

const READ: [what: string, text: string][] = [
  ['with names of columns', 'path,conversions,value,nulls\na > b,3,30,1\nc,1,,\n'],
  ['without them', 'a > b,3,30,1\nc,1,,\n'],
  ['with a byte order mark', '\uFEFFa > b,3,30,1\r\nc,1\r\n'],
  ['with quotes', '"path","conversions","value","nulls"\n"a > b","3","30","1"\nc,1\n'],
]

test.group('Files of journeys', (group) => {
  let folder: string
  group.setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'paths-'))
    return () => rm(folder, { recursive: true })
  })
  const read = async (text: string) => {
    const file = join(folder, 'paths.csv')
    await writeFile(file, text)
    return readPaths(file)
  }

  test('{0}')
    .with(READ)
    .run(async ({ assert }, [, text]) => {
      assert.deepEqual(await read(text), [
        { channels: ['a', 'b'], conversions: 3, value: 30, nulls: 1 },
        { channels: ['c'], conversions: 1, value: 0, nulls: 0 },
      ])
    })

  test('what is no journey is told by its line', async ({ assert }) => {
    await assert.rejects(() => read('path,conversions\na,1\nb,-1\n'), /line 3/)
    await assert.rejects(() => read('a >  > b,1\n'), /line 1/)
    await assert.rejects(() => read('path,conversions\n'), /no journeys/)
  })
})

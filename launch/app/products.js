import { inRoot } from '../machine/paths.js'
import { runQuietly } from '../process/run_quietly.js'
import { isStale, makeInAnyCase, makeWhenStale } from './when_stale.js'

/**
 * The three things that are built, in this order: each is a source of the next.
 */

const SERVER_SOURCES = [
  ...['app', 'bin', 'commands', 'config', 'database', 'plugins', 'providers', 'start'],
  ...['adonisrc.ts', 'package.json', 'package-lock.json', 'tsconfig.json'],
]

/** Booting an application wants settings, but no build touches a database. */
const BUILD_ENVIRONMENT = {
  HOST: '127.0.0.1',
  PORT: '3333',
  APP_URL: 'http://127.0.0.1:3333',
  APP_KEY: 'a key that signs nothing, for a build only',
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/no_database_is_needed_here',
}

/** The client's table of routes and the barrels of the server, which are written from the sources. */
const generatedCode = {
  title: 'Generating the table of routes',
  sources: SERVER_SOURCES,
  stamp: 'tmp/launch/generated.stamp',
  outputs: ['.adonisjs/client/registry/index.ts', '.adonisjs/server/controllers.ts'],
  make: () => ace(['codegen'], 'The table of routes could not be generated'),
}

/** The dashboard and the tracker. */
const assets = {
  title: 'Building the dashboard and the tracker',
  sources: [
    ...['inertia', 'resources', '.adonisjs/client', 'app/collect/protocol.ts'],
    ...['package-lock.json', 'vite.config.ts'],
  ],
  except: /^inertia\/[^/]+\.d\.ts$/,
  stamp: 'public/assets/.stamp',
  outputs: [
    'public/assets/.vite/manifest.json',
    'public/assets/core.js',
    'public/assets/numbers.js',
    'public/ux-core.js',
  ],
  make: async () => {
    await node('node_modules/.bin/vite', ['build'], 'The dashboard could not be built')
    await buildTracker() // after Vite, which empties public/assets
  },
}

const serverBuild = {
  title: 'Building the server',
  sources: [...SERVER_SOURCES, 'resources/views', assets.stamp],
  stamp: 'build/.stamp',
  outputs: ['build/bin/server.js', 'build/bin/console.js'],
  // Types are what `npm run check` is for. A wrong one in a test must keep nobody from starting.
  make: () => ace(['build', '--ignore-ts-errors'], 'The server could not be built'),
}

export async function freshenAssets() {
  await makeWhenStale(generatedCode)
  await makeWhenStale(assets)
}

export async function freshenEverything() {
  await freshenAssets()
  await makeWhenStale(serverBuild)
}

export async function buildEverything() {
  for (const product of [generatedCode, assets, serverBuild]) await makeInAnyCase(product)
}

export const isServerBuildFresh = () => !isStale(serverBuild)

export const buildTracker = () =>
  node('resources/tracker/build.js', [], 'The tracker could not be built')

const ace = (args, failure) => node('ace.js', args, failure)

function node(script, args, failure) {
  const env = { ...process.env, ...BUILD_ENVIRONMENT, NODE_ENV: 'production' }
  return runQuietly(process.execPath, [inRoot(script), ...args], { failure, env })
}

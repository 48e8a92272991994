import { parseArgs } from 'node:util'
import { LaunchError } from '../launch/process/launch_error.js'

const ROUNDS = {
  rounds: { default: 3, help: 'each measurement so often; the median counts' },
  seconds: { default: 6, help: 'of a measurement' },
}

const COMMON = { json: { default: false, help: 'one JSON object on standard output' } }

/**
 * What can be measured, and the options of each: default, and the choices where there are few. Numbers
 * are positive.
 */
export const COMMANDS = {
  ingest: {
    help: 'events/s, latency, CPU and WAL of POST /api/sync, beside a bare prototype',
    options: {
      ...ROUNDS,
      only: { list: ['single', 'batch', 'unsaturated'], help: 'some of them, comma separated' },
      ceiling: {
        choices: ['cached', 'always'],
        help: 'when the prototype writes the row of a session: seldom, or with every event',
      },
      cold: {
        default: false,
        help: 'no ANALYZE after the warm-up: the first minute of a new database, or of a month',
      },
      visitors: { default: 20, help: 'in a batch of 20 events' },
    },
  },
  growth: {
    help: 'what an event costs in a database of twelve months, beside an empty one; batches of 20',
    options: { ...ROUNDS, million: { default: 2, help: 'events in the full one' } },
  },
  calls: {
    help: 'from a call that is told to its match and row, among many visits; beside POST /api/sync',
    options: { ...ROUNDS, million: { default: 2, help: 'events in the database' } },
  },
  leads: {
    help: 'what the lead desk of a site takes, by what is looked for',
    options: { leads: { default: 100_000, help: 'of the site; another one has as many' } },
  },
  dashboard: {
    help: 'questions about traffic for 90 days, and pages, of a site with many events',
    options: {
      million: { default: 10, help: 'events of the site' },
      within: { default: 365, help: 'days in which they happened, today the last; at least 90' },
    },
  },
  moving: {
    help: 'a workspace that is exported, and an event log of another tool that is read',
    options: { million: { default: 2, help: 'events of the workspace, and rows of the log' } },
  },
  plugins: {
    help: 'what the code of plugins costs, with all that is around it',
    options: {
      rounds: ROUNDS.rounds,
      only: {
        list: ['scorers', 'enrichers', 'replay', 'learning'],
        help: 'some of them, comma separated',
      },
    },
  },
  attribution: {
    help: 'what models take for the journeys of 90 days, from what is stored of them',
    options: {
      journeys: {
        default: 1_000_000,
        help: 'that ended in a conversion; as many visitors had none',
      },
      only: {
        list: ['heuristics', 'markov', 'shapley', 'report', 'page'],
        help: 'some of them, comma separated',
      },
    },
  },
  reports: {
    help: 'the report of 90 days of a site with many events: CSV, PDF, and both by mail',
    options: {
      million: { default: 1, help: 'events of the 90 days; the 90 days before have as many' },
    },
  },
  scale: {
    help: 'POST /api/sync at 256 connections: one process and several, beside as many bare prototypes',
    options: {
      ...ROUNDS,
      processes: { default: 2, help: 'web processes that share the port' },
      only: {
        list: ['one', 'several'],
        help: 'some of them, comma separated',
      },
    },
  },
  soak: {
    help: 'a constant rate for a while: is anything lost, does memory grow, does anything pile up',
    options: {
      minutes: { default: 10, help: 'so long' },
      share: { default: 0.7, help: 'of what it can take at most, which is measured first' },
      seconds: ROUNDS.seconds,
    },
  },
  webhooks: {
    help: 'signed deliveries/s beside a bare dispatcher, how soon, and with receivers that are dead or slow',
    options: {
      ...ROUNDS,
      deliveries: { default: 10_000, help: 'in a round' },
      backlog: { default: 100_000, help: 'due rows that a worker finds, up to a million and more' },
      only: { list: ['rounds', 'latency', 'backlog'], help: 'some of them, comma separated' },
    },
  },
  live: {
    help: 'from the commit of an event to the pages that watch its site',
    options: {
      ...ROUNDS,
      streams: { default: 1_000, help: 'open pages' },
      rate: { default: 1_000, help: 'events/s, most of them of another site' },
      watched: { default: 10, help: 'events/s of the site that is watched' },
    },
  },
  lighthouse: {
    help: 'how Lighthouse, which npx fetches, grades the main pages',
    options: {
      rounds: { default: 3, help: 'each page so often; the median counts' },
      form: { choices: ['desktop', 'phone'], help: 'on what it pretends to be' },
    },
  },
  browser: {
    help: 'what pages weigh, and how soon the feed answers while events come in',
    options: {
      rate: { default: 100, help: 'events/s of the site that is looked at' },
      seconds: { default: 20, help: 'so long' },
    },
  },
}

/** @returns {string} */
export function usage() {
  const lines = ['npm run bench -- <what> [options]']
  for (const [command, { help, options }] of Object.entries(COMMANDS)) {
    lines.push('', `${command}: ${help}`)
    for (const [name, option] of Object.entries({ ...options, ...COMMON })) {
      lines.push(
        `  --${`${name} ${placeholder(option)}`.padEnd(18)} ${option.help}${range(option)}`
      )
    }
  }
  return lines.join('\n')
}

function placeholder(option) {
  if (option.list) return 'A,B'
  if (option.choices) return 'A'
  return typeof option.default === 'number' ? 'N' : ''
}

function range(option) {
  if (option.list) return `: ${option.list.join(', ')}`
  if (option.choices) return `: ${option.choices.join(' or ')} (${option.choices[0]})`
  return option.default ? ` (${option.default})` : ''
}

/**
 * @param {string[]} args
 * @returns {{ command: string, options: Record<string, any> }} options by name, defaults filled in
 * @throws {LaunchError} something in it is not known
 */
export function readArguments([command, ...rest]) {
  if (!Object.hasOwn(COMMANDS, command)) {
    throw refusal(`There is nothing to measure by the name of "${command}"`, Object.keys(COMMANDS))
  }
  const known = { ...COMMANDS[command].options, ...COMMON }
  const { values } = parse(rest, known)
  const options = Object.entries(known).map(([name, option]) => [
    name,
    valueOf(name, option, values[name]),
  ])
  return { command, options: Object.fromEntries(options) }
}

function parse(args, known) {
  const types = Object.entries(known).map(([name, option]) => [
    name,
    { type: option.default === false ? 'boolean' : 'string' },
  ])
  try {
    return parseArgs({ args, options: Object.fromEntries(types) })
  } catch (error) {
    const names = Object.keys(known).map((name) => `--${name}`)
    throw refusal(error.message.split('. ')[0], names)
  }
}

function valueOf(name, option, value) {
  if (option.list) return value === undefined ? option.list : chosen(name, option.list, value)
  if (option.choices) return chosen(name, option.choices, value ?? option.choices[0])[0]
  if (typeof option.default !== 'number') return value ?? option.default
  const number = Number(value ?? option.default)
  if (number > 0 && Number.isFinite(number)) return number
  throw refusal(`--${name} ${value} is not a positive number`)
}

function chosen(name, choices, value) {
  const names = value.split(',').map((one) => one.trim())
  const unknown = names.find((one) => !choices.includes(one))
  if (unknown === undefined) return names
  throw refusal(`--${name} does not know "${unknown}"`, choices)
}

function refusal(message, known = []) {
  return new LaunchError(message, { cure: known.length ? `Known: ${known.join(', ')}` : '' })
}

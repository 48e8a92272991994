import { Exception } from '@adonisjs/core/exceptions'
import type { Learned, LearningReport } from '#app/plugins/contracts/scorer'

const MAX_MODEL = 64 * 1024
const MAX_WEIGHTS = 100
const MAX_TENTHS = 10
const MAX_TEXT = 500

/** A plugin has learned something that cannot be stored or shown. */
export class NotLearned extends Exception {
  static code = 'E_PLUGIN_LEARNING'
  static status = 422
  static help = 'Nothing was changed. The author of the plugin has to mend this.'

  constructor(problem: string) {
    super(`What the plugin has learned cannot be used: ${problem}.`)
  }
}

/** What `learn` returned, as it is stored; throws `E_PLUGIN_LEARNING` for what does not keep the contract. */
export function acceptLearned(learned: any): { model: string | null; report: LearningReport } {
  const { model = null, report } = (learned ?? {}) as Learned
  const json = model === null ? null : JSON.stringify(model)
  if (json === undefined) throw new NotLearned('its model cannot be written as JSON')
  if (json !== null && Buffer.byteLength(json) > MAX_MODEL) {
    throw new NotLearned('its model is larger than 64 KB')
  }
  return { model: json, report: acceptReport(report) }
}

function acceptReport(report: any): LearningReport {
  return {
    good: count(report?.good, 'good'),
    junk: count(report?.junk, 'junk'),
    problem: report.problem === null ? null : text(report.problem, 'problem'),
    heldOut: report.heldOut === null ? null : acceptHeldOut(report.heldOut),
    weights: list(report.weights, MAX_WEIGHTS, 'weights').map((one) => ({
      signal: text(one?.signal, 'signal'),
      weight: number(one.weight, 'weight'),
      standardError: orNull(one.standardError, 'standardError'),
    })),
  }
}

function acceptHeldOut(heldOut: any): LearningReport['heldOut'] {
  return {
    good: count(heldOut?.good, 'heldOut.good'),
    junk: count(heldOut.junk, 'heldOut.junk'),
    auc: orNull(heldOut.auc, 'auc'),
    logLoss: number(heldOut.logLoss, 'logLoss'),
    brier: number(heldOut.brier, 'brier'),
    calibrationError: number(heldOut.calibrationError, 'calibrationError'),
    baseline: {
      logLoss: number(heldOut.baseline?.logLoss, 'baseline.logLoss'),
      brier: number(heldOut.baseline.brier, 'baseline.brier'),
    },
    rules: { auc: orNull(heldOut.rules?.auc, 'rules.auc') },
    reliability: list(heldOut.reliability, MAX_TENTHS, 'reliability').map((tenth) => ({
      predicted: number(tenth?.predicted, 'predicted'),
      observed: number(tenth.observed, 'observed'),
      count: count(tenth.count, 'count'),
    })),
  }
}

function number(value: unknown, name: string): number {
  if (!Number.isFinite(value)) throw new NotLearned(`"${name}" is not a number`)
  return value as number
}

function orNull(value: unknown, name: string): number | null {
  return value === null ? null : number(value, name)
}

function count(value: unknown, name: string): number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) {
    throw new NotLearned(`"${name}" is not a count`)
  }
  return value as number
}

function text(value: unknown, name: string): string {
  if (typeof value !== 'string') throw new NotLearned(`"${name}" is not a text`)
  return value.toWellFormed().replaceAll('\0', '').slice(0, MAX_TEXT)
}

function list(value: unknown, max: number, name: string): any[] {
  if (!Array.isArray(value) || value.length > max)
    throw new NotLearned(`"${name}" is not a list of at most ${max}`)
  return value
}

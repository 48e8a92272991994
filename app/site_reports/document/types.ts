import type { Section } from '#app/site_reports/sections'

/** A report in words: what the page, the PDF and the mail show, each in its own way. */
export type ReportDocument = {
  language: string
  site: { name: string; domain: string }
  /** The words that stand around it. */
  labels: { title: string; by: string | null; made: string; page: string; ofPages: string }
  period: string
  compared: string
  /** In a few sentences, for who reads nothing else. */
  summary: string[]
  /** What is not final in it. */
  notes: string[]
  tiles: Tile[]
  chart: Chart | null
  tables: Table[]
}

export type Tile = {
  key: string
  label: string
  value: string
  /** Of the period before, in words. */
  before: string
  change: Change | null
}

export type Change = {
  text: string
  direction: 'up' | 'down' | 'same'
  /** Whether that is what somebody wants; null: neither. */
  isGood: boolean | null
}

export type Chart = {
  title: string
  legend: [now: string, before: string]
  points: { label: string; now: number; before: number | null }[]
  /** The topmost line, as written. */
  highest: string
}

export type Table = {
  section: Section
  title: string
  /** The first names the rows, the others are figures. */
  head: string[]
  rows: { cells: string[]; share: number; change: Change | null }[]
  empty: string
}

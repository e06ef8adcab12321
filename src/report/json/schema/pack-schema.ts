import {
  type CheckedFile,
  type CheckedReport,
  fileStatuses,
  type PackFile,
  type PackSettings,
  packReports,
  packRoles,
  reportStatuses,
} from '../../../model/pack.ts'
import { ref, type Schema } from '../../../model/schema.ts'
import { planes } from '../../../model/truth.ts'
import { depths } from '../../view.ts'
import { count, flag, list, oneOf, record, text } from './field.ts'
import { output } from './output.ts'

const sum: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'A SHA-256.' }
const path = text('The file, by its path in the pack.')

const file: Schema = {
  ...record<PackFile>(
    { path, sha256: sum, bytes: count('How large it is.'), role: oneOf(packRoles, 'What it is.') },
    {
      as: text('The name by which it was judged, where its path in the pack is another.'),
      command: oneOf(packReports, 'What made this report.'),
      format: text('The format of this report.'),
    },
  ),
  description: 'A file of the pack.',
}

const settings: Schema = {
  ...record<PackSettings>(
    {
      norms: list({ type: 'string' }, 'The norms judged by.'),
      depth: oneOf(depths, 'How much the reports say.'),
      separator: oneOf([',', ';', '\t'], 'What separates the cells of a table in CSV.'),
      bom: flag('Whether CSV begins with a byte order mark.'),
    },
    {
      themes: list({ type: 'string' }, 'The themes judged, where not all were.'),
      plane: oneOf(planes, 'The plane judged, where not both were.'),
    },
  ),
  description: 'What the reports were made with, beside what is packed.',
}

const names = (what: string): Schema => list({ type: 'string' }, what)

/** `opcat/pack/1` as a JSON Schema. */
export const pack = output(
  {
    name: 'pack',
    command: 'pack',
    description: 'The manifest of an evidence pack: its files, and all that its reports were made with.',
  },
  {
    always: {
      moment: text('The moment of the reports, in UTC.'),
      settings: ref('settings'),
      designs: names('The designs, as the reports name them.'),
      rules: names('The folders of rules.'),
      baselines: names('Baselines that were used.'),
      waivers: names('Waivers and attestations that were used.'),
      files: list(ref('file'), 'Every file but the manifest and the sums.'),
    },
    definitions: { file, settings },
  },
)

const difference: Schema = {
  type: 'object',
  properties: {
    line: count('The first line that differs, counted from 1.'),
    packed: text('What the packed report says there.'),
    derived: text('What follows from the pack.'),
    parts: names('The parts of an archive that differ.'),
    byte: count('The first byte that differs, counted from 1.'),
  },
  description: 'Where a report first differs: by line, by parts or by byte.',
}

const checkedFile: Schema = {
  ...record<CheckedFile>({ path, status: oneOf(fileStatuses, 'Whether it is as the manifest says.') }, {}),
  description: 'A file beside what the manifest says of it.',
}

const checkedReport: Schema = {
  ...record<CheckedReport>(
    { path, status: oneOf(reportStatuses, 'Whether it follows from what is packed.') },
    { difference: ref('difference') },
  ),
  description: 'A report beside what follows from the designs and rules in the pack.',
}

/** `opcat/pack-check/1` as a JSON Schema. */
export const packCheck = output(
  {
    name: 'pack-check',
    command: 'pack --verify',
    description: 'Whether a pack is as its manifest says, and whether its reports follow from it.',
  },
  {
    always: {
      file: text('The pack.'),
      manifest: sum,
      moment: text('The moment of the reports, in UTC.'),
      version: {
        type: 'object',
        properties: { packed: text('That made the pack.'), here: text('That checked it.') },
        required: ['packed', 'here'],
        description: 'Versions of the tool.',
      },
      foreign: names('Packed rules and words that are not those of the tool that checked.'),
      omitted: names('Rules by which the tool that checked would judge too, and which the pack leaves out.'),
      files: list(ref('checkedFile'), 'Every file that is listed or there.'),
      reports: list(ref('checkedReport'), 'Every report that is listed.'),
    },
    definitions: { difference, checkedFile, checkedReport },
  },
)

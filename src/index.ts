// The library. What is not listed here may change tomorrow.
export { ask } from './engine/ask.ts'
export { assess } from './engine/assess.ts'
export { compare } from './engine/compare.ts'
export { diff } from './engine/diff.ts'
export { explain } from './engine/explain.ts'
export { fingerprint } from './engine/fingerprint.ts'
export { baselineOf } from './engine/standing/baseline.ts'
export { countsAs, remaining } from './engine/standing/counts-as.ts'
export { overall } from './engine/standing/overall.ts'
export { emptyRegister, registerOf } from './engine/standing/register.ts'
export { standing } from './engine/standing/standing.ts'
export { verify } from './engine/verify/verify.ts'
export { fillDesign } from './load/fill/fill-design.ts'
export type { Host } from './load/host.ts'
export { eachDesign, loadDesigns } from './load/load-designs.ts'
export { loadKnown } from './load/load-known.ts'
export { loadRulePack } from './load/load-rule-pack.ts'
export { packagedKnowledge } from './load/packaged-knowledge.ts'
export { schemaOf } from './load/schemas.ts'
export type {
  Assessment,
  Evidence,
  Finding,
  Gap,
  Judgement,
  PlaceCoverage,
  Requirement,
  Witness,
} from './model/assessment.ts'
export type { Comparison } from './model/comparison.ts'
export type { Body, Design, Fact, Mandate, State } from './model/design.ts'
export type {
  Change,
  Difference,
  FactChange,
  FindingChange,
  Side,
  StructureChange,
} from './model/difference.ts'
export type { Knowledge } from './model/knowledge.ts'
export type { Instrument, Provision } from './model/norm.ts'
export type { Problem } from './model/problem.ts'
export type { OpenFact, Question } from './model/question.ts'
export type { Condition, Rule } from './model/rule.ts'
export type { SourceText } from './model/source-text.ts'
export type { Attestation, Excuse, Known, KnownFinding, Standing, Waiver } from './model/standing.ts'
export type { Language, Plane, Strength, Truth, Verdict } from './model/truth.ts'
export type { Quote, Verification } from './model/verification.ts'
export type { FactKind, Vocabulary } from './model/vocabulary.ts'
export { formatsOf, rendererOf, reportIn } from './report/formats.ts'
export { outputFormats } from './report/json/schema/output-schemas.ts'
export { say } from './report/say.ts'
export type { View } from './report/view.ts'

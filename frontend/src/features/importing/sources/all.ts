import type { SourceKind } from './kind'
import { trello } from './trello'

export const sources: readonly SourceKind[] = [trello]

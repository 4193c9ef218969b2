import { kaiten } from './kaiten'
import { kaitenFolder } from './kaiten-folder'
import type { SourceKind } from './kind'
import { trello } from './trello'

export const sources: readonly SourceKind[] = [trello, kaiten, kaitenFolder]

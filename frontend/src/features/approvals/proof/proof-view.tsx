import { Trans, useLingui } from '@lingui/react/macro'
import { Anchor } from '@mantine/core'
import { type MouseEvent, useRef } from 'react'
import { useWorkspace } from '#api/workspace'
import { useJobFunctionWords } from '#features/members/words/role-words'
import { Markdown } from '#ui/markdown'
import type { Pin, Proof } from '../asking/approvals-api'
import styles from './proof.module.css'
import type { Remark } from './remarks'

export interface ProofViewProps {
  proofs: readonly Proof[]
  remarks: readonly Remark[]
  /** Not sent yet. */
  pins: readonly Pin[]
  onPin: ((pin: Pin) => void) | null
}

export function ProofView({ proofs, remarks, pins, onPin }: ProofViewProps) {
  const jobs: Record<string, string> = useJobFunctionWords()
  return (
    <div className={styles.proofs}>
      {proofs.map((proof) => (
        <section key={proof.id} className={styles.proof}>
          <h3 className={styles.proofName}>{proof.name || jobs[proof.job_function]}</h3>
          {proof.kind === 'section' ? (
            <Quotable proof={proof} onPin={onPin} />
          ) : proof.kind === 'link' ? (
            <Anchor href={proof.url} target="_blank" rel="noopener noreferrer nofollow">
              {proof.url}
            </Anchor>
          ) : (
            <FileProof proof={proof} remarks={remarks} pins={pins} onPin={onPin} />
          )}
        </section>
      ))}
    </div>
  )
}

/** A text: what is marked in it can be remarked on. */
function Quotable({ proof, onPin }: { proof: Proof; onPin: ProofViewProps['onPin'] }) {
  const box = useRef<HTMLDivElement>(null)
  const quote = () => {
    const marked = window.getSelection()
    const text = marked?.toString().trim() ?? ''
    if (!onPin || text === '' || !marked?.anchorNode || !box.current?.contains(marked.anchorNode)) return
    onPin({ proof: proof.id, text: '', page: null, x: null, y: null, quote: text.slice(0, 2000) })
    marked.removeAllRanges()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: marking words is done with whatever marks text.
    <div ref={box} onMouseUp={quote}>
      <Markdown>{proof.text}</Markdown>
      {onPin ? (
        <p className={styles.hint}>
          <Trans>Mark words to remark on them.</Trans>
        </p>
      ) : null}
    </div>
  )
}

function FileProof({ proof, remarks, pins, onPin }: Omit<ProofViewProps, 'proofs'> & { proof: Proof }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const file = `/api/${workspace}/proofs/${proof.id}/file`
  const isPicture = proof.content_type.startsWith('image/')
  if (!isPicture && !proof.has_preview)
    return (
      <Anchor href={`${file}?download=true`}>
        <Trans>Download the file as it was shown</Trans>
      </Anchor>
    )
  const spots = [
    ...remarks.filter((each) => each.proof === proof.id && each.x !== null),
    ...pins.filter((each) => each.proof === proof.id && each.x !== null),
  ]
  const pinAt = (event: MouseEvent<HTMLElement>) => {
    if (!onPin) return
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    const share = (at: number, of: number) => Math.min(1, Math.max(0, at / of))
    // By the keyboard there is no place pointed at: the middle.
    const pointed = event.detail > 0
    onPin({
      proof: proof.id,
      text: '',
      page: null,
      x: pointed ? share(event.clientX - left, width) : 0.5,
      y: pointed ? share(event.clientY - top, height) : 0.5,
      quote: '',
    })
  }
  const picture = (
    <img
      src={isPicture ? file : `/api/${workspace}/proofs/${proof.id}/preview`}
      alt={proof.name}
      {...(proof.width && proof.height ? { width: proof.width, height: proof.height } : {})}
    />
  )
  return (
    <div className={styles.picture}>
      {onPin ? (
        <button
          type="button"
          className={styles.canvas}
          onClick={pinAt}
          aria-label={t`Pin a remark on ${proof.name}`}
        >
          {picture}
        </button>
      ) : (
        picture
      )}
      {spots.map(({ x, y }, at) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a pin has no name but its turn.
          key={`${x}-${y}-${at}`}
          className={styles.spot}
          style={{ left: `${(x ?? 0) * 100}%`, top: `${(y ?? 0) * 100}%` }}
          aria-hidden
        >
          {at + 1}
        </span>
      ))}
      <Anchor href={`${file}?download=true`} className={styles.download}>
        <Trans>Download</Trans>
      </Anchor>
    </div>
  )
}

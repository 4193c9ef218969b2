import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, CloseButton, TextInput } from '@mantine/core'
import { IconSearch, IconUsers } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { EmptyState } from '#ui/states/empty-state'
import { type Member, people } from '../asking/house-api'
import { useListed } from '../asking/use-listed'
import styles from '../look/house.module.css'
import { ListedState } from '../look/listed-state'
import { useJobFunctionWords } from '../words/role-words'
import { PersonDrawer } from './person-drawer'
import { PersonRow } from './person-row'
import { type Group, grouped } from './sorting-people'

// Two thousand rows at once keep a browser busy for a second; whoever looks for somebody types.
const AT_ONCE = 100

export function PeoplePanel() {
  const { t } = useLingui()
  const query = useListed('members', people.list)
  const functions = useJobFunctionWords()
  const [text, setText] = useState('')
  const [whole, setWhole] = useState<Group | null>(null)
  // `?person=` opens one at once: the palette leads here.
  const { person } = useSearch({ strict: false }) as { person?: number }
  const [open, setOpen] = useState<number | null>(person ?? null)
  useEffect(() => {
    if (person !== undefined) setOpen(person)
  }, [person])
  const titles: Record<Group, string> = {
    team: t`Team`,
    guests: t`Guests from clients`,
    placeholders: t`Known by name only`,
    left: t`Have left`,
  }
  return (
    <>
      <div className={styles.bar}>
        <TextInput
          aria-label={t`Find people`}
          placeholder={t`Name, address or job function`}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          rightSection={
            text ? <CloseButton size="sm" aria-label={t`Clear`} onClick={() => setText('')} /> : null
          }
        />
        {query.data ? (
          <span className={styles.count}>
            <Plural
              value={query.data.filter(({ left_at }) => !left_at).length}
              one="# person"
              other="# people"
            />
          </span>
        ) : null}
      </div>
      <ListedState query={query}>
        {(members) => {
          const found = grouped(members, text, ({ job_function }) => functions[job_function])
          if (found.length === 0)
            return (
              <EmptyState icon={IconUsers} title={t`Nobody is called so`}>
                <Trans>Try a part of the name, or the job function.</Trans>
              </EmptyState>
            )
          return (
            <>
              {found.map(({ group, members: some }) => (
                <section key={group} aria-label={titles[group]}>
                  <h2 className={styles.heading}>
                    {titles[group]} <span className={styles.quiet}>{some.length}</span>
                  </h2>
                  {group === 'placeholders' ? (
                    <p className={styles.about}>
                      <Trans>
                        They came with an imported history and cannot sign in. Invite them, or merge them with
                        the member they are.
                      </Trans>
                    </p>
                  ) : null}
                  <ul className={styles.list}>
                    {some.slice(0, whole === group ? undefined : AT_ONCE).map((member) => (
                      <PersonRow key={member.id} member={member} onOpen={() => setOpen(member.id)} />
                    ))}
                  </ul>
                  {whole !== group && some.length > AT_ONCE ? (
                    <Button variant="default" mt="xs" onClick={() => setWhole(group)}>
                      <Trans>Show all {some.length}</Trans>
                    </Button>
                  ) : null}
                </section>
              ))}
              <OpenPerson members={members} id={open} onClose={() => setOpen(null)} />
            </>
          )
        }}
      </ListedState>
    </>
  )
}

function OpenPerson({ members, id, onClose }: { members: Member[]; id: number | null; onClose: () => void }) {
  const member = members.find((row) => row.id === id)
  return member ? <PersonDrawer member={member} onClose={onClose} /> : null
}

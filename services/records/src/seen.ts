// What a person has read: up to which event of a case. No event and no view: it is said nowhere else, and nothing follows from it.
import type { Principal } from '@jejak/access';
import type { EntityManager } from 'typeorm';

/** Marks a case as read up to a revision; an older mark never takes the place of a newer one. */
export const markSeen = async (
  manager: Pick<EntityManager, 'query'>,
  mark: { readonly principal: string; readonly caseId: string; readonly revision: number; readonly at: Date },
): Promise<void> => {
  await manager.query(
    `insert into seen as s (principal, case_id, revision, at) values ($1, $2, $3, $4)
     on conflict (principal, case_id) do update set revision = excluded.revision, at = excluded.at
     where s.revision < excluded.revision`,
    [mark.principal, mark.caseId, mark.revision, mark.at],
  );
};

/** An auditor writes nothing anywhere (ACCESS.md): not even that something was read, beside the ledger. */
export const keepsMarks = ({ roles }: Principal): boolean => !roles.includes('AUD');

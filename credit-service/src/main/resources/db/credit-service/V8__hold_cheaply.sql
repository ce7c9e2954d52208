-- whoever posts a transfer has its wallet locked, and wallets are never deleted: looking again cost each row a lock of its own
alter table transfer drop constraint transfer_wallet_id_fkey;

create or replace view violated_invariant as
select w.id as subject, 'a wallet is the sum of its transfers' as invariant
from wallet w
left join (
    select wallet_id, sum(credits_delta) as credits, sum(debits_delta) as debits, sum(pending_delta) as pending,
        sum(debt_delta) as debt, sum(allowance_delta) as allowance
    from transfer group by wallet_id
) t on t.wallet_id = w.id
where (w.credits_posted, w.debits_posted, w.debits_pending, w.debt, w.allowance)
    <> (coalesce(t.credits, 0), coalesce(t.debits, 0), coalesce(t.pending, 0), coalesce(t.debt, 0),
        coalesce(t.allowance, 0))
union all
select r.id, 'a resolution ends one hold of its own wallet, whole'
from transfer r
left join transfer h on h.id = r.pending_id and h.kind = 'HOLD' and h.wallet_id = r.wallet_id
    and h.amount = -r.pending_delta
where r.pending_id is not null and h.id is null
union all
select h.id, 'a hold is open until it is resolved'
from transfer h
left join transfer r on r.pending_id = h.id
left join open_hold o on o.id = h.id
where h.kind = 'HOLD' and (r.id is null) <> (o.id is not null)
union all
select o.id, 'an open hold is in the ledger'
from open_hold o
where not exists (select 1 from transfer h where h.id = o.id and h.kind = 'HOLD')
union all
select a.user_id, 'an account has a wallet'
from account a
where not exists (select 1 from wallet w where w.id = a.wallet_id)
union all
select t.id, 'a transfer has a wallet'
from transfer t
where not exists (select 1 from wallet w where w.id = t.wallet_id);

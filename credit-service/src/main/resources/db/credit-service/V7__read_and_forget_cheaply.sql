-- a wallet's history and its length are read from the index alone; holds that were voided are no part of it
create index transfer_history on transfer (wallet_id, seq desc) where amount > 0;
drop index transfer_by_wallet;

create index checkout_never_paid on checkout (created_at) where status <> 'PAID';

-- marks are only made for wallets that were updated in the same statement: checking that again doubled their cost
alter table wallet_change drop constraint wallet_change_wallet_id_fkey;

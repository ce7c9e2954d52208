package io.filmstudio.admin.account;

import java.util.List;

record AccountListView(List<AccountView> users, int page, int limit, long total) {}

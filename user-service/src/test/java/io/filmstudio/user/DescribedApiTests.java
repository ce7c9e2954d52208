package io.filmstudio.user;

import io.filmstudio.common.test.DescribedApi;

@UserServiceTest
class DescribedApiTests implements DescribedApi {}

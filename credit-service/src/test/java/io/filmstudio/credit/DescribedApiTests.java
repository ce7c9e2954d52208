package io.filmstudio.credit;

import io.filmstudio.common.test.DescribedApi;

@CreditTest
class DescribedApiTests implements DescribedApi {}

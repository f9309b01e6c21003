"""Who a person is: signing in, verification codes, linking. The pages under /account and the recorder stand on it."""

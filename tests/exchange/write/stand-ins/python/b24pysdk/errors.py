class BitrixAPIError(Exception):
    def __init__(self, error, error_description):
        super().__init__(error)
        self.error = error
        self.error_description = error_description

from common.functions import numerical_gradient
